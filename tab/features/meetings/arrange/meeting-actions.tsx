import { makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowUndo20Regular,
  BuildingPeople20Regular,
  CalendarArrowRight20Regular,
  CalendarCancel20Regular,
  PeopleCheckmark20Regular,
} from '@fluentui/react-icons';
import { lazy, type ReactElement, Suspense } from 'react';
import type { MeetingsView, MeetingView } from '../../../../shared/contract/meetings';
import { REGISTER_WORDS } from '../../../../shared/words/register';
import { MoreMenu } from '../../../components/menu/choice-menu';
import { MutationProblem } from '../../../components/mutation-problem';
import { OpenButton } from '../../../components/open-button';
import { ButtonGroup } from '../../../components/surface';
import { dayWords } from '../../../lib/dates';
import type { MeetingMenuItem } from './menu-items';
import { type Arranging, useArranging } from './use-arrange-meeting';

const MoveMeeting = lazy(() => import('./move-meeting').then((module) => ({ default: module.MoveMeeting })));
const CancelMeeting = lazy(() => import('./cancel-meeting').then((module) => ({ default: module.CancelMeeting })));
const ChooseHost = lazy(() => import('./choose-host').then((module) => ({ default: module.ChooseHost })));

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  problem: { gridColumnStart: 1, gridColumnEnd: -1 },
});

const ITEMS: Readonly<Record<MeetingMenuItem, { readonly words: string; readonly icon: ReactElement }>> = {
  openRegister: { words: REGISTER_WORDS.open, icon: <PeopleCheckmark20Regular /> },
  seeRegister: { words: REGISTER_WORDS.see, icon: <PeopleCheckmark20Regular /> },
  move: { words: 'Move', icon: <CalendarArrowRight20Regular /> },
  chooseHost: { words: 'Choose another host', icon: <BuildingPeople20Regular /> },
  followRotation: { words: 'Back to the rotation', icon: <ArrowUndo20Regular /> },
  cancel: { words: 'Cancel the meeting', icon: <CalendarCancel20Regular /> },
  reinstate: { words: 'Take the cancellation back', icon: <ArrowUndo20Regular /> },
};

interface MeetingActionsProps {
  readonly meeting: MeetingView;
  readonly data: MeetingsView;
  /** Buttons for a single meeting, a menu in a list of twelve. */
  readonly as: 'buttons' | 'menu';
}

/** Controls for what the reader may do with a meeting, with their forms and the problem of the last attempt. */
export function MeetingActions({ meeting, data, as }: MeetingActionsProps) {
  const styles = useStyles();
  const arranging = useArranging(meeting);
  const close = arranging.closeForm;
  if (arranging.items.length === 0) return null;
  return (
    <>
      {as === 'buttons' ? (
        <ItemButtons arranging={arranging} day={dayWords(meeting.date)} />
      ) : (
        <ItemMenu arranging={arranging} day={dayWords(meeting.date)} />
      )}
      {arranging.problem !== null && (
        <div className={styles.problem}>
          <MutationProblem problem={arranging.problem} onDismiss={arranging.forget} />
        </div>
      )}
      <Suspense fallback={null}>
        {arranging.form === 'move' && <MoveMeeting meeting={meeting} onClose={close} />}
        {arranging.form === 'cancel' && <CancelMeeting meeting={meeting} onClose={close} />}
        {arranging.form === 'chooseHost' && <ChooseHost meeting={meeting} data={data} onClose={close} />}
      </Suspense>
    </>
  );
}

interface ItemsProps {
  readonly arranging: Arranging;
  readonly day: string;
}

function ItemButtons({ arranging, day }: ItemsProps) {
  const styles = useStyles();
  return (
    <ButtonGroup label={`The meeting of ${day}`} className={styles.buttons}>
      {arranging.items.map((item, index) => (
        <OpenButton
          key={item}
          icon={ITEMS[item].icon}
          appearance={index === 0 && item.endsWith('Register') ? 'primary' : 'secondary'}
          disabled={arranging.pending}
          onOpen={() => arranging.act(item)}
        >
          {ITEMS[item].words}
        </OpenButton>
      ))}
    </ButtonGroup>
  );
}

function ItemMenu({ arranging, day }: ItemsProps) {
  return (
    <MoreMenu
      label={`More for ${day}`}
      items={arranging.items.map((item) => ({ key: item, ...ITEMS[item], onSelect: () => arranging.act(item) }))}
      disabled={arranging.pending}
    />
  );
}
