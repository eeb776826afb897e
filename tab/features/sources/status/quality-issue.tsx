/** Dialogs with which the VRU raises and settles a quality issue of what was supplied. */
import type { SourceView } from '../../../../shared/contract/tracker';
import { qualityIssueForm, qualityOutcomeForm } from '../../../../shared/forms/sources';
import { ReasonDialog } from '../../../components/reason-dialog';

interface QualityProps {
  readonly source: SourceView;
  readonly onClose: () => void;
}

export function RaiseQualityIssue({ source, onClose }: QualityProps) {
  return (
    <ReasonDialog
      route="raiseQualityIssue"
      params={{ sourceId: source.id }}
      of={qualityIssueForm}
      title={`Quality issue with ${source.name}`}
      submitLabel={qualityIssueForm.submit}
      done={() => `A quality issue is open on ${source.name}.`}
      onClose={onClose}
    />
  );
}

interface SettleProps extends QualityProps {
  readonly note: string;
}

export function SettleQualityIssue({ source, note, onClose }: SettleProps) {
  return (
    <ReasonDialog
      route="settleQualityIssue"
      params={{ sourceId: source.id }}
      of={qualityOutcomeForm}
      title={`Settle the quality issue with ${source.name}`}
      submitLabel={qualityOutcomeForm.submit}
      done={() => `The quality issue with ${source.name} is settled.`}
      onClose={onClose}
    >
      <span>{note}</span>
    </ReasonDialog>
  );
}
