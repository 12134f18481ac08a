import { FailureError, type Failure } from '../../src/core/model/failure';

export function toFailure(error: unknown): Failure {
  return error instanceof FailureError ? error.failure : { kind: 'unexpected', message: String(error) };
}
