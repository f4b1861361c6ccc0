/** Thrown by a handler when the model has a boundary event for the case; anything else is retried. */
export class BpmnError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
