/** Something is wrong with what was supplied: raised and settled by the VRU. */
import { LIMITS } from '../../../../shared/contract/limits';
import type { SourceView } from '../../../../shared/contract/tracker';
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
      toBody={(note) => ({ note })}
      field="note"
      label="What is wrong with the data"
      hint="About the data as a whole, never about a person. The source is not green until it is settled."
      limit={LIMITS.note}
      title={`Quality issue with ${source.name}`}
      submitLabel="Raise the issue"
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
      toBody={(outcome) => ({ outcome })}
      field="outcome"
      label="What came of it"
      limit={LIMITS.note}
      title={`Settle the quality issue with ${source.name}`}
      submitLabel="Settle the issue"
      done={() => `The quality issue with ${source.name} is settled.`}
      onClose={onClose}
    >
      <span>{note}</span>
    </ReasonDialog>
  );
}
