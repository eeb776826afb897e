import { makeStyles } from '@fluentui/react-components';
import { FormDialog } from '../../../components/form-dialog';
import { useUpdateCachedAnswer } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';

const useStyles = makeStyles({ words: { margin: 0 } });

const WORDS = {
  replace: {
    route: 'makeCalendarAddress',
    title: 'Replace the address',
    words:
      'You get another address, and the old one stops working at once: whoever subscribed with it sees no more changes.',
    submit: 'Replace it',
    done: 'You have a new address; the old one no longer works.',
  },
  revoke: {
    route: 'revokeCalendarAddress',
    title: 'Revoke the address',
    words: 'The address stops working at once. You can make another one at any time.',
    submit: 'Revoke it',
    done: 'The address no longer works.',
  },
} as const;

/** Confirmation before the current address is revoked, or replaced by another. */
export function EndAddress({ how, onClose }: { readonly how: 'replace' | 'revoke'; readonly onClose: () => void }) {
  const styles = useStyles();
  const toast = useToast();
  const amend = useUpdateCachedAnswer('calendarAddress', {});
  const { route, title, words, submit, done } = WORDS[how];
  const form = useForm(route, {
    toBody: () => ({}),
    onDone: (answer) => {
      onClose();
      amend(() => answer);
      toast(done);
    },
  });
  return (
    <FormDialog title={title} form={form} submitLabel={submit} onClose={onClose}>
      <p className={styles.words}>{words}</p>
    </FormDialog>
  );
}
