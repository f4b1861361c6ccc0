/** Thrown by a handler that cannot work now though nothing failed: asked again after `afterMs`, no attempt is used up. */
export class TryLater extends Error {
  readonly afterMs: number

  constructor(message: string, afterMs: number) {
    super(message)
    this.afterMs = afterMs
  }
}
