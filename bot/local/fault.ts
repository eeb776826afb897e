/** Something the person at the keyboard can put right. The message is one sentence, and all they get to see. */
export class Fault extends Error {}
