/** What this repository uses of version 3.1.0; the package of types on npm describes 1.x. */
declare module 'camunda-external-task-client-js' {
  export interface TypedValue {
    type: string
    value: unknown
    valueInfo?: Record<string, unknown>
  }

  export class Variables {
    constructor(initial?: Record<string, TypedValue>)
    get(name: string): unknown
    getAll(): Record<string, unknown>
    getAllTyped(): Record<string, TypedValue>
    set(name: string, value: unknown): this
    setAll(values: Record<string, unknown>): this
    setTyped(name: string, value: TypedValue): this
  }

  export interface Task {
    id: string
    topicName: string
    /** Who holds it. */
    workerId: string
    businessKey?: string | null
    /** Null until the first failure was reported. */
    retries?: number | null
    variables: Variables
  }

  export interface TaskService {
    complete(task: Task, variables?: Variables, localVariables?: Variables): Promise<void>
    handleFailure(
      task: Task,
      failure: { errorMessage: string; errorDetails?: string; retries: number; retryTimeout: number }
    ): Promise<void>
    handleBpmnError(task: Task, code: string, message?: string, variables?: Variables): Promise<void>
    extendLock(task: Task, newDuration: number): Promise<void>
    unlock(task: Task): Promise<void>
  }

  export interface HandlerArgs {
    task: Task
    taskService: TaskService
  }

  /** The request as it goes to the library's HTTP client (got). */
  export interface RequestConfig {
    method: string
    json?: Record<string, unknown>
    headers?: Record<string, string>
    timeout?: { request: number }
    retry?: { limit: number }
    signal?: AbortSignal
    https?: { checkServerIdentity?: () => Error | undefined }
  }

  export interface ClientOptions {
    baseUrl: string
    workerId?: string
    maxTasks?: number
    maxParallelExecutions?: number
    interval?: number
    lockDuration?: number
    autoPoll?: boolean
    asyncResponseTimeout?: number
    interceptors?: ((config: RequestConfig) => RequestConfig) | ((config: RequestConfig) => RequestConfig)[]
    use?: unknown
  }

  export class Client {
    constructor(options: ClientOptions)
    start(): void
    stop(): void
    subscribe(topic: string, handler: (args: HandlerArgs) => Promise<void>): { unsubscribe(): void }
    subscribe(
      topic: string,
      options: { lockDuration?: number; variables?: string[] },
      handler: (args: HandlerArgs) => Promise<void>
    ): { unsubscribe(): void }
    on(event: 'poll:success', listener: (tasks: unknown) => void): this
    on(event: 'poll:error' | 'handler:error', listener: (error: Error) => void): this
  }

  /** Its constructor returns the interceptor itself. */
  export const BasicAuthInterceptor: new (options: {
    username: string
    password: string
  }) => (config: RequestConfig) => RequestConfig
}
