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
import type { AreaEvent } from '../../../../shared/areas/events';

const ICONS: Readonly<Partial<Record<AreaEvent['kind'], FluentIcon>>> = {
  'tracker.source-registered': Add20Regular,
  'tracker.source-edited': Edit20Regular,
  'tracker.source-retired': Archive20Regular,
  'tracker.source-restored': ArrowUndo20Regular,
  'tracker.data-asked-for': DocumentSearch20Regular,
  'tracker.request-answered': ArrowReply20Regular,
  'tracker.not-held-confirmed': Prohibited20Regular,
  'tracker.request-withdrawn': ArrowUndo20Regular,
  'tracker.rag-overridden': HandRight20Regular,
  'tracker.override-lifted': ArrowUndo20Regular,
  'tracker.quality-issue-raised': Warning20Regular,
  'tracker.quality-issue-settled': CheckmarkCircle20Regular,
  'barriers.opened': LockClosed20Regular,
  'barriers.resolved': LockOpen20Regular,
  'agreements.registered': DocumentSignature20Regular,
  'agreements.edited': DocumentSignature20Regular,
  'agreements.ended': DocumentSignature20Regular,
};

const icons: Readonly<Record<string, FluentIcon>> = ICONS;

/** Returns the icon of an entry; it is always accompanied by words. */
export function iconOf(kind: string): FluentIcon {
  return icons[kind] ?? History20Regular;
}
