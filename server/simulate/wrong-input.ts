/** Wrong input of the command: its message is the sentence that is read. */
export class WrongInput extends Error {}
