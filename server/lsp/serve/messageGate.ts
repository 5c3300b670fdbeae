import {
  type Connection,
  ErrorCodes,
  Message,
  type MessageStrategy,
  type NotificationMessage,
  type RequestMessage,
  ResponseError,
} from 'vscode-languageserver';
import { faultInMessage } from './validation/messages.ts';

/**
 * Looks at each message of the client before any handler does. Lets through what is in its place and well formed, answers
 * other requests with an error, and drops other notifications.
 */
export class MessageGate implements MessageStrategy {
  #state: 'starting' | 'running' | 'ending' = 'starting';
  #log: (message: string) => void = () => {};

  /** The client has asked for the shutdown. */
  get isShutDown(): boolean {
    return this.#state === 'ending';
  }

  /** Makes a connection able to answer the requests that this gate refuses. */
  attach(connection: Connection): void {
    connection.onRequest(REFUSED, ({ code, message }: Refusal) => new ResponseError(code, message));
    this.#log = (message) => connection.console.warn(message);
  }

  handleMessage(message: Message, next: (message: Message) => void): void {
    if (Message.isRequest(message)) next(this.#checked(message));
    else if (!Message.isNotification(message) || this.#admits(message)) next(message);
  }

  /** The request itself, or one in its place that is answered with an error. */
  #checked(request: RequestMessage): RequestMessage {
    const refusal = this.#misplaced(request.method) ?? malformed(request);
    if (refusal !== undefined) return { ...request, method: REFUSED, params: refusal };
    if (request.method === 'initialize') this.#state = 'running';
    if (request.method === 'shutdown') this.#state = 'ending';
    return request;
  }

  #misplaced(method: string): Refusal | undefined {
    if (this.#state === 'ending')
      return { code: ErrorCodes.InvalidRequest, message: `${method}: the server is shutting down.` };
    if ((method === 'initialize') === (this.#state === 'starting')) return undefined;
    return method === 'initialize'
      ? { code: ErrorCodes.InvalidRequest, message: 'initialize: the server is initialized already.' }
      : { code: ErrorCodes.ServerNotInitialized, message: `${method}: the server is not initialized yet.` };
  }

  #admits(notification: NotificationMessage): boolean {
    const { method } = notification;
    if (method === 'exit' || method.startsWith('$/')) return true;
    if (this.#state !== 'running') return false;
    const fault = faultInMessage(method, notification.params);
    if (fault !== undefined) this.#log(`A message is ignored. ${fault}`);
    return fault === undefined;
  }
}

/** A request of ours that every connection answers with the error that it carries. */
const REFUSED = 'colloquy/refused';

interface Refusal {
  readonly code: number;
  readonly message: string;
}

function malformed({ method, params }: RequestMessage): Refusal | undefined {
  const fault = faultInMessage(method, params);
  return fault === undefined ? undefined : { code: ErrorCodes.InvalidParams, message: fault };
}
