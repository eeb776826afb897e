/** What the messenger asks of the areas: what posted cards and messages show. */
import type { Subject } from '../../shared/domain/subject';
import type { AdaptiveCard } from '../cards/card';
import type { Mentioned } from '../cards/tracker/mentions';
import type { PostedCard } from '../store/conversations';
import type { Message } from '../store/outbox';

/** What a message says, and what it follows once it is posted. */
export interface Content {
  readonly card: (mention: readonly Mentioned[]) => AdaptiveCard;
  /** Whatever of this changes, the card follows; none: it stays as it is. */
  readonly subjects: readonly Subject[];
  /** What the posted card has to store so that it can be made again. */
  readonly kept?: Pick<PostedCard, 'round' | 'started'>;
}

/** What posted cards and messages show, made at the moment of writing, from what holds then. */
export interface Contents {
  /** What everybody sees of a subject now; null when there is nothing to show any more. */
  cardOf(groupId: string, subject: Subject, kept: Pick<PostedCard, 'round' | 'started'>): Promise<AdaptiveCard | null>;
  /** The content of a message of the outbox; null: what it is about is over. */
  contentOf(groupId: string, message: Message): Promise<Content | null>;
}
