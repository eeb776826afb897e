import { MenuButton } from '@fluentui/react-components';
import { ArrowReply20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { RequestView } from '../../../../shared/contract/requests';
import type { IsoDate } from '../../../../shared/domain/calendar/dates';
import type { ResponseKind } from '../../../../shared/domain/tracker/types';
import { RESPONSE_WORDS } from '../../../../shared/domain/tracker/words';
import { ChoiceMenu } from '../../../components/menu/choice-menu';
import { ANSWERS } from '../answer-kinds';

const AnswerRequest = lazy(() => import('./answer-request').then((module) => ({ default: module.AnswerRequest })));

interface RespondProps {
  readonly request: RequestView;
  readonly today: IsoDate;
  /** Distinguishes several on one page: the source, or the period. */
  readonly about: string;
  /** Replaces "Respond", where another action is more prominent. */
  readonly words?: string;
}

/** A menu of the five responses, and the form of the chosen one. */
export function Respond({ request, today, about, words }: RespondProps) {
  const [kind, setKind] = useState<ResponseKind | null>(null);
  const label = words ?? (request.latest === null ? 'Respond' : 'Respond again');
  return (
    <>
      <ChoiceMenu
        trigger={(props) => (
          <MenuButton {...props} size="small" icon={<ArrowReply20Regular />} aria-label={`${label}: ${about}`}>
            {label}
          </MenuButton>
        )}
        items={ANSWERS.map((one) => ({ key: one, words: RESPONSE_WORDS[one], onSelect: () => setKind(one) }))}
      />
      <Suspense fallback={null}>
        {kind !== null && <AnswerRequest request={request} kind={kind} today={today} onClose={() => setKind(null)} />}
      </Suspense>
    </>
  );
}
