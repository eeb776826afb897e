/** What the gateways of the Police, Crime, Sentencing and Courts Act 2022 do not carry. Terms of reference, "Partner responsibilities". */
import type { Classification, Gateway } from './types';

/** Where the wording of the gateways comes from. */
export const ACT_ADDRESS = 'https://www.legislation.gov.uk/ukpga/2022/32/part/2/chapter/1';

/** Why section 16 cannot carry this request; shown to the asker. Says itself that it is no legal advice. */
export const SECTION_16_EXPLANATION =
  'Section 16 of the Police, Crime, Sentencing and Courts Act 2022 does not reach patient information, nor personal ' +
  'information held by a health or social care authority. Ask for aggregate data, or name another legal gateway. ' +
  'This is a reminder of the Act (legislation.gov.uk), not legal advice.';

/** Whether section 16 is relied on for personal data of a health or social care authority, which it does not reach. */
export function isBeyondSection16(
  gateway: Gateway,
  classification: Classification,
  healthOrSocialCare: boolean,
): boolean {
  return gateway.kind === 's16' && classification === 'personal' && healthOrSocialCare;
}
