/**
 * The review: the open actions one by one, with a key for each decision. Changes by others do not move the position.
 */
import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import {
  ArrowLeft20Regular,
  CalendarClock20Regular,
  Checkmark20Regular,
  Keyboard20Regular,
  PersonArrowRight20Regular,
} from '@fluentui/react-icons';
import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import type { ActionItemView, ActionsView } from '../../../../shared/contract/actions';
import { Row, Stack } from '../../../components/layout';
import { MutationProblem } from '../../../components/mutation-problem';
import { useRouteMutation } from '../../../components/session';
import { EmptyState } from '../../../components/states';
import { ButtonGroup, Card, PageHeading, Tag } from '../../../components/surface';
import { ActionWords } from '../action-row';
import { HandOver, NewDate } from './review-dialogs';
import { useReviewKeys } from './review-keys';
import { type Outcome, outcomeWords, placeAfter, placeIn, progressWords } from './review-state';

const useStyles = makeStyles({
  one: {
    outlineStyle: 'none',
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.spacingHorizontalM,
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  bar: { width: '100%', height: '6px', accentColor: tokens.colorBrandBackground },
  key: {
    marginLeft: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface ReviewProps {
  /** Every open action. */
  readonly actions: ActionsView;
  /** Id of the action, from the address; empty: the first. */
  readonly at: string;
  /** Moves to another action; null ends the review. */
  readonly onMove: (to: string | null) => void;
}

export function Review({ actions, at, onMove }: ReviewProps) {
  const styles = useStyles();
  const [order] = useState(actions.items);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [keysOn, setKeysOn] = useState(true);
  const { item, index, ended } = placeIn(order, actions.items, at);
  const move = (by: 1 | -1) => onMove(placeAfter(order, index, by));
  const settle = (id: string, outcome: Outcome) => {
    setOutcomes((before) => new Map(before).set(id, outcome));
    move(1);
  };
  return (
    <>
      <PageHeading title="Review of the open actions" lead="One by one: what became of it, by when, by whom.">
        <ToggleButton size="small" icon={<Keyboard20Regular />} checked={keysOn} onClick={() => setKeysOn(!keysOn)}>
          Keyboard keys
        </ToggleButton>
        <Button onClick={() => onMove(null)}>Back to the list</Button>
      </PageHeading>
      <Stack gap="xs">
        <progress className={styles.bar} max={order.length} value={index} aria-label="Gone through" />
        <p className={styles.quiet}>
          {[progressWords(index, order.length), outcomeWords(outcomes)].filter((words) => words !== '').join(' · ')}
        </p>
      </Stack>
      {item === null ? (
        <AtTheEnd words={outcomeWords(outcomes)} onBack={() => move(-1)} onClose={() => onMove(null)} keysOn={keysOn} />
      ) : (
        <One
          key={item.id}
          item={item}
          ended={ended}
          actions={actions}
          heading={`${index + 1} of ${order.length}: ${item.ref}`}
          keysOn={keysOn}
          onSettle={(outcome) => settle(item.id, outcome)}
          onMove={move}
        />
      )}
    </>
  );
}

interface OneProps {
  readonly item: ActionItemView;
  readonly ended: boolean;
  readonly actions: ActionsView;
  readonly heading: string;
  readonly keysOn: boolean;
  readonly onSettle: (outcome: Outcome) => void;
  readonly onMove: (by: 1 | -1) => void;
}

/** One action. Takes the focus when it appears, so that a screen reader reads it and the next key applies to it. */
function One({ item, ended, actions, heading, keysOn, onSettle, onMove }: OneProps) {
  const styles = useStyles();
  const [title, words] = [useId(), useId()];
  const [open, setOpen] = useState<'date' | 'owner' | null>(null);
  const section = useFocused();
  const change = useRouteMutation('changeAction', { onDone: () => onSettle('done') });
  const done = () => {
    if (!change.pending && !ended) change.send({ params: { actionId: item.id }, body: { to: 'done' } });
  };
  const next = () => (ended ? onMove(1) : onSettle('open'));
  const opens = (dialog: 'date' | 'owner') => () => setOpen(ended || change.pending ? null : dialog);
  const back = () => onMove(-1);
  const choices: readonly Choice[] = ended
    ? [{ key: 's', words: 'Next', run: next }]
    : [
        { key: 's', words: 'Still open', run: next },
        { key: 'd', words: 'Done', icon: <Checkmark20Regular />, run: done },
        { key: 'n', words: 'New date', icon: <CalendarClock20Regular />, run: opens('date') },
        { key: 'h', words: 'Hand over', icon: <PersonArrowRight20Regular />, run: opens('owner') },
      ];
  const all = [...choices, { key: 'b', words: 'Back', icon: <ArrowLeft20Regular />, run: back }];
  const byKey = Object.fromEntries(all.map(({ key, run }) => [key, run]));
  useReviewKeys({ ...byKey, ArrowRight: next, ArrowLeft: back }, keysOn);
  const dialog = { item, actions, onClose: () => setOpen(null) };
  return (
    <Card>
      <section ref={section} tabIndex={-1} aria-labelledby={title} aria-describedby={words} className={styles.one}>
        <Stack gap="l">
          <h2 id={title} className={styles.title}>
            {heading}
          </h2>
          <div id={words}>
            <ActionWords item={item} />
            {ended && <Tag>No longer open</Tag>}
          </div>
          <ButtonGroup label={`What became of ${item.ref}?`}>
            <Row>
              {all.map((choice) => (
                <KeyButton key={choice.key} choice={choice} keysOn={keysOn} />
              ))}
            </Row>
          </ButtonGroup>
          <MutationProblem problem={change.problem} onDismiss={change.forget} />
        </Stack>
      </section>
      {open === 'date' && <NewDate {...dialog} onDone={() => onSettle('moved')} />}
      {open === 'owner' && <HandOver {...dialog} onDone={() => onSettle('handed-over')} />}
    </Card>
  );
}

interface Choice {
  readonly key: string;
  readonly words: string;
  readonly icon?: ReactElement;
  readonly run: () => void;
}

function KeyButton({
  choice: { key, words, icon, run },
  keysOn,
}: {
  readonly choice: Choice;
  readonly keysOn: boolean;
}) {
  const styles = useStyles();
  return (
    <Button onClick={run} {...(keysOn ? { 'aria-keyshortcuts': key } : {})} {...(icon === undefined ? {} : { icon })}>
      {words}
      {keysOn && <kbd className={styles.key}>{key.toUpperCase()}</kbd>}
    </Button>
  );
}

interface AtTheEndProps {
  readonly words: string;
  readonly keysOn: boolean;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

function AtTheEnd({ words, keysOn, onBack, onClose }: AtTheEndProps) {
  const section = useFocused();
  useReviewKeys({ b: onBack, ArrowLeft: onBack }, keysOn);
  return (
    <Card>
      <section ref={section} tabIndex={-1} aria-label="The review is complete">
        <EmptyState
          icon={<Checkmark20Regular fontSize={48} />}
          title="That was the last one"
          action={<Button onClick={onClose}>Back to the list</Button>}
        >
          {words === '' ? '' : `${words}.`}
        </EmptyState>
      </section>
    </Card>
  );
}

/**
 * Returns the ref of an element that takes the focus when it mounts: one frame later, because a closing dialog hides
 * the page until then.
 */
function useFocused(): React.RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => element.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return element;
}
