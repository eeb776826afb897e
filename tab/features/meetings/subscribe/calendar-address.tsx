import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSync20Regular, Copy20Regular, Delete20Regular, Link20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useRef, useState } from 'react';
import { MutationProblem } from '../../../components/mutation-problem';
import { OpenButton } from '../../../components/open-button';
import { QueryView } from '../../../components/query-view';
import { useOnce, useRouteMutation, useUpdateCachedAnswer } from '../../../components/session';
import { ButtonGroup } from '../../../components/surface';
import { useToast } from '../../../components/toast';

const EndAddress = lazy(() => import('./end-address').then((module) => ({ default: module.EndAddress })));

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    width: '100%',
  },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  field: { width: '100%' },
  input: { minWidth: 0, width: '100%', '& > input': { minWidth: 0, textOverflow: 'ellipsis' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The reader's own subscription address: create, copy, replace, revoke. */
export function CalendarAddress() {
  const styles = useStyles();
  const toast = useToast();
  const address = useOnce('calendarAddress', {});
  const amend = useUpdateCachedAnswer('calendarAddress', {});
  const making = useRouteMutation('makeCalendarAddress', {
    onDone: (answer) => {
      amend(() => answer);
      toast('You have an address for your calendar.');
    },
  });
  return (
    <div className={styles.part}>
      <p className={styles.words}>
        Or subscribe: your calendar then follows every change by itself. Anyone who has the address can read the dates
        without signing in, so keep it to yourself. It stops working when you leave the group.
      </p>
      <QueryView query={address} skeletonRows={0}>
        {(data) =>
          data.address === null ? (
            <Button icon={<Link20Regular />} disabledFocusable={making.pending} onClick={() => making.send({})}>
              Make an address
            </Button>
          ) : (
            <Address address={data.address} />
          )
        }
      </QueryView>
      <MutationProblem problem={making.problem} onDismiss={making.forget} />
    </div>
  );
}

function Address({ address }: { readonly address: string }) {
  const styles = useStyles();
  const toast = useToast();
  const [ending, setEnding] = useState<'replace' | 'revoke' | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const copy = () => {
    navigator.clipboard.writeText(address).then(
      () => toast('The address is copied.'),
      () => {
        // If the browser does not let a page copy, the text is selected for the reader to copy.
        place.current?.querySelector('input')?.select();
        toast('Press Ctrl+C to copy the address: it is selected.');
      },
    );
  };
  return (
    <>
      <div ref={place} className={styles.field}>
        <Field label="Your address" hint="Add it in Outlook as a calendar from the web.">
          <Input readOnly value={address} className={styles.input} onFocus={(event) => event.currentTarget.select()} />
        </Field>
      </div>
      <ButtonGroup label="Your address" className={styles.buttons}>
        <Button icon={<Copy20Regular />} onClick={copy}>
          Copy the address
        </Button>
        <OpenButton icon={<ArrowSync20Regular />} onOpen={() => setEnding('replace')}>
          Replace the address
        </OpenButton>
        <OpenButton icon={<Delete20Regular />} onOpen={() => setEnding('revoke')}>
          Revoke the address
        </OpenButton>
      </ButtonGroup>
      <Suspense fallback={null}>
        {ending !== null && <EndAddress how={ending} onClose={() => setEnding(null)} />}
      </Suspense>
    </>
  );
}
