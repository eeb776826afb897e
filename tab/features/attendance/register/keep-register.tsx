import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  Delete20Regular,
  DocumentArrowUp20Regular,
  LockClosed20Regular,
  PeopleCheckmark20Regular,
} from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { AttendanceView, RegisterView } from '../../../../shared/contract/attendance';
import { REGISTER_WORDS } from '../../../../shared/words/register';
import { MoreMenu } from '../../../components/menu/choice-menu';
import { OpenButton } from '../../../components/open-button';

const CloseRegister = lazy(() => import('./close-register').then((module) => ({ default: module.CloseRegister })));
const ImportReport = lazy(() => import('../report/import-report').then((module) => ({ default: module.ImportReport })));

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Part = 'close' | 'report' | 'discard';

const DiscardRegister = lazy(() => import('./question').then((module) => ({ default: module.DiscardRegister })));

interface KeepRegisterProps {
  readonly register: RegisterView;
  readonly may: AttendanceView['may'];
  /** Whether the controls are in a menu that is reachable without scrolling, because there is no space for buttons. */
  readonly inMenu: boolean;
  /** Marks the rest present. */
  readonly onRest: () => void;
}

/**
 * Controls of the open register as a whole, for chair and VRU: mark the rest present, import the attendance report from
 * Teams, discard, close.
 */
export function KeepRegister({ register, may, inMenu, onRest }: KeepRegisterProps) {
  const [open, setOpen] = useState<Part | null>(null);
  const close = () => setOpen(null);
  const Choice = inMenu ? KeepMenu : KeepButtons;
  return (
    <>
      <Choice may={may} onOpen={setOpen} onRest={onRest} />
      <Suspense fallback={null}>
        {open === 'close' && <CloseRegister register={register} onClose={close} />}
        {open === 'discard' && <DiscardRegister register={register} onClose={close} />}
        {open === 'report' && <ImportReport register={register} onClose={close} />}
      </Suspense>
    </>
  );
}

interface ChoiceProps {
  readonly may: AttendanceView['may'];
  readonly onOpen: (part: Part) => void;
  readonly onRest: () => void;
}

function KeepButtons({ may, onOpen, onRest }: ChoiceProps) {
  const styles = useStyles();
  return (
    <div className={styles.buttons}>
      {may.record && (
        <Button icon={<PeopleCheckmark20Regular />} onClick={onRest}>
          Mark the rest present
        </Button>
      )}
      {may.record && (
        <OpenButton icon={<DocumentArrowUp20Regular />} onOpen={() => onOpen('report')}>
          Attendance report from Teams
        </OpenButton>
      )}
      {may.discard && (
        <OpenButton icon={<Delete20Regular />} onOpen={() => onOpen('discard')}>
          {REGISTER_WORDS.discard}
        </OpenButton>
      )}
      {may.close && (
        <OpenButton icon={<LockClosed20Regular />} onOpen={() => onOpen('close')}>
          {REGISTER_WORDS.close}
        </OpenButton>
      )}
    </div>
  );
}

function KeepMenu({ may, onOpen, onRest }: ChoiceProps) {
  const rest = { key: 'rest', words: 'Mark the rest present', icon: <PeopleCheckmark20Regular />, onSelect: onRest };
  const discard = {
    key: 'discard',
    words: REGISTER_WORDS.discard,
    icon: <Delete20Regular />,
    apart: true,
    onSelect: () => onOpen('discard'),
  };
  const close = {
    key: 'close',
    words: REGISTER_WORDS.close,
    icon: <LockClosed20Regular />,
    onSelect: () => onOpen('close'),
  };
  const report = {
    key: 'report',
    words: 'Attendance report from Teams',
    icon: <DocumentArrowUp20Regular />,
    onSelect: () => onOpen('report'),
  };
  return (
    <MoreMenu
      label="Manage the register: close it, or import the report from Teams"
      items={[
        ...(may.record ? [rest] : []),
        ...(may.close ? [close] : []),
        ...(may.record ? [report] : []),
        ...(may.discard ? [discard] : []),
      ]}
    />
  );
}
