import { type AdaptiveCard, type CardElement, cardTemplate } from '../card';
import layout from './form-card.json';

interface FormCardData {
  readonly title: string;
  readonly notice: readonly CardElement[];
  readonly inputs: readonly CardElement[];
  readonly buttons: readonly CardElement[];
}

/** A form on a card of its own: its notice, its inputs, its buttons. */
export const formCard: (data: FormCardData) => AdaptiveCard = cardTemplate<FormCardData>(layout);
