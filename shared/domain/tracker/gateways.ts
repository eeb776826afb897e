/**
 * Limits of the gateways of the Police, Crime, Sentencing and Courts Act 2022. Terms of reference, "Partner
 * responsibilities".
 */
import type { Classification, Gateway } from './types';

/** The address of the Act's text on the gateways. */
export const ACT_ADDRESS = 'https://www.legislation.gov.uk/ukpga/2022/32/part/2/chapter/1';

/** The message for a request that cannot rely on section 16. It states itself that it is not legal advice. */
export const SECTION_16_EXPLANATION =
  'Section 16 of the Police, Crime, Sentencing and Courts Act 2022 does not reach patient information, nor personal ' +
  'information held by a health or social care authority. Ask for aggregate data, or name another legal gateway. ' +
  'This is a reminder of the Act (legislation.gov.uk), not legal advice.';

/**
 * Whether the gateway is section 16 and the data is personal data of a health or social care authority, which section
 * 16 does not cover.
 */
export function isBeyondSection16(
  gateway: Gateway,
  classification: Classification,
  healthOrSocialCare: boolean,
): boolean {
  return gateway.kind === 's16' && classification === 'personal' && healthOrSocialCare;
}
