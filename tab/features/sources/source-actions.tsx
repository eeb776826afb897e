/** Controls of a source, and the forms that they open. */
import {
  Archive20Regular,
  ArrowUndo20Regular,
  DocumentSearch20Regular,
  Edit20Regular,
  HandRight20Regular,
  Warning20Regular,
} from '@fluentui/react-icons';
import { lazy, type ReactElement, Suspense } from 'react';
import type { SourcePageView } from '../../../shared/contract/tracker';
import { MoreMenu } from '../../components/menu/choice-menu';
import { OpenButton } from '../../components/open-button';
import { type SourceForm, type SourceMenuItem, sourceMenuItems } from './source-menu-items';

const AskForData = lazy(() =>
  import('../requests/ask/ask-for-data').then((module) => ({ default: module.AskForData })),
);
const EditSource = lazy(() => import('./form/edit-source').then((module) => ({ default: module.EditSource })));
const GiveReason = lazy(() => import('./give-reason').then((module) => ({ default: module.SourceReason })));
const OverrideStatus = lazy(() =>
  import('./status/override-status').then((module) => ({ default: module.OverrideStatus })),
);
const RaiseQualityIssue = lazy(() =>
  import('./status/quality-issue').then((module) => ({ default: module.RaiseQualityIssue })),
);
const SettleQualityIssue = lazy(() =>
  import('./status/quality-issue').then((module) => ({ default: module.SettleQualityIssue })),
);

const ITEMS: Readonly<Record<SourceMenuItem, { readonly words: string; readonly icon: ReactElement }>> = {
  overrideRag: { words: 'Override the status', icon: <HandRight20Regular /> },
  raiseQuality: { words: 'Raise a quality issue', icon: <Warning20Regular /> },
  retireSource: { words: 'Retire this source', icon: <Archive20Regular /> },
  restoreSource: { words: 'Restore this source', icon: <ArrowUndo20Regular /> },
};

interface SourceActionsProps {
  readonly page: SourcePageView;
  readonly onOpen: (form: SourceForm) => void;
}

/** Buttons for asking and editing, and a menu for the rest. Nothing if the reader may do nothing. */
export function SourceActions({ page, onOpen }: SourceActionsProps) {
  const { may, steps, source } = page;
  const asks = may.ask && !source.retired;
  return (
    <>
      {asks && (
        <OpenButton
          appearance={steps[0]?.step === 'ask' ? 'primary' : 'secondary'}
          icon={<DocumentSearch20Regular />}
          onOpen={() => onOpen('ask')}
        >
          Ask for data
        </OpenButton>
      )}
      {may.edit && (
        <OpenButton icon={<Edit20Regular />} onOpen={() => onOpen('edit')}>
          Edit
        </OpenButton>
      )}
      <MoreMenu
        label={`More for ${source.name}`}
        appearance="secondary"
        items={sourceMenuItems(page).map((item) => ({ key: item, ...ITEMS[item], onSelect: () => onOpen(item) }))}
      />
    </>
  );
}

interface OpenFormProps {
  readonly page: SourcePageView;
  readonly form: SourceForm | null;
  readonly onClose: () => void;
}

/** The form that is open. */
export function OpenForm({ page, form, onClose }: OpenFormProps) {
  const { source, quality } = page;
  return (
    <Suspense fallback={null}>
      {form === 'ask' && <AskForData sourceId={source.id} onClose={onClose} />}
      {form === 'edit' && <EditSource page={page} onClose={onClose} />}
      {form === 'overrideRag' && <OverrideStatus page={page} onClose={onClose} />}
      {(form === 'retireSource' || form === 'restoreSource' || form === 'liftOverride') && (
        <GiveReason source={source} to={form} onClose={onClose} />
      )}
      {form === 'raiseQuality' && <RaiseQualityIssue source={source} onClose={onClose} />}
      {form === 'settleQuality' && <SettleQualityIssue source={source} note={quality?.note ?? ''} onClose={onClose} />}
    </Suspense>
  );
}
