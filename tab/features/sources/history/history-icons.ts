import {
  Add20Regular,
  Archive20Regular,
  ArrowReply20Regular,
  ArrowUndo20Regular,
  CheckmarkCircle20Regular,
  DocumentSearch20Regular,
  DocumentSignature20Regular,
  Edit20Regular,
  type FluentIcon,
  HandRight20Regular,
  History20Regular,
  LockClosed20Regular,
  LockOpen20Regular,
  Prohibited20Regular,
  Warning20Regular,
} from '@fluentui/react-icons';
import type { HistoryFact } from '../../../../shared/domain/tracker/types';

const ICONS: Readonly<Record<HistoryFact['kind'], FluentIcon>> = {
  registered: Add20Regular,
  edited: Edit20Regular,
  retired: Archive20Regular,
  restored: ArrowUndo20Regular,
  asked: DocumentSearch20Regular,
  answered: ArrowReply20Regular,
  'not-held-confirmed': Prohibited20Regular,
  withdrawn: ArrowUndo20Regular,
  overridden: HandRight20Regular,
  'override-lifted': ArrowUndo20Regular,
  'quality-raised': Warning20Regular,
  'quality-settled': CheckmarkCircle20Regular,
  'barrier-opened': LockClosed20Regular,
  'barrier-resolved': LockOpen20Regular,
  agreement: DocumentSignature20Regular,
};

const icons: Readonly<Record<string, FluentIcon>> = ICONS;

/** The picture of an entry; words always stand beside it. */
export function iconOf(kind: string): FluentIcon {
  return icons[kind] ?? History20Regular;
}
