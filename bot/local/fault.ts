/** A fault that the user can correct. The message, one sentence, is all that they see. */
export class Fault extends Error {}
