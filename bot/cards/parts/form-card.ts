import { type AdaptiveCard, type CardPart, cardTemplate } from '../card';
import layout from './form-card.json';

interface FormCardData {
  readonly title: string;
  readonly notice: readonly CardPart[];
  readonly inputs: readonly CardPart[];
  readonly buttons: readonly CardPart[];
}

/** A form on a card of its own: what stands in its way, its inputs, its buttons. */
export const formCard: (data: FormCardData) => AdaptiveCard = cardTemplate<FormCardData>(layout);
