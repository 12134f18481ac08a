/** An error in GitHub's shape: a `type` beside the message. */
export class ApiError extends Error {
  readonly type: string;
  readonly extensions: Record<string, unknown> | undefined;

  constructor(type: string, message: string, extensions?: Record<string, unknown>) {
    super(message);
    this.type = type;
    this.extensions = extensions;
  }
}

/** The stand-in's own shortcoming, as against an error that GitHub would give too. */
export class NotModelled extends Error {
  constructor(what: string) {
    super(`the stand-in does not model ${what}`);
  }
}
