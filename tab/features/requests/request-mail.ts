/** A request as an e-mail, for those whom Teams does not reach: to be copied, so that the app needs no mailbox. */
import type { RequestView } from '../../../shared/contract/requests';
import { dayWords } from '../../../shared/words/dates';

type Asked = Pick<
  RequestView,
  'source' | 'period' | 'due' | 'gateway' | 'requestingBody' | 'organisation' | 'seatless'
>;

/** Address, subject and text about requests to one organisation; no address: whoever sends it knows it. */
export function requestMail(
  requests: readonly Asked[],
  groupName: string,
): { to: string; subject: string; text: string } {
  const periods = [...new Set(requests.map(({ period }) => period))].join(', ');
  const [first] = requests;
  const what = requests.length === 1 ? (first?.source ?? '') : `${requests.length} data sources`;
  const lines = requests.map(
    ({ source, period, due, gateway, requestingBody }) =>
      `- ${source}, ${period}. Due ${dayWords(due)}. ${gateway}${requestingBody === '' ? '' : `, for ${requestingBody}`}.`,
  );
  return {
    to: first?.seatless?.contact?.address ?? '',
    subject: `Data request: ${what}, ${periods}`,
    text: [
      `The ${groupName} asks ${first?.organisation ?? 'you'} for:`,
      '',
      ...lines,
      '',
      'Please respond with one of these: supplied, partly supplied, will supply later, cannot share, not held.',
      'Please do not send the data itself in reply to this e-mail.',
    ].join('\n'),
  };
}
