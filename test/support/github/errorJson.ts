import type { GraphQLError } from 'graphql';
import { ApiError } from './apiError';

/** An error as GitHub's GraphQL answers write it. */
export interface GitHubErrorJson {
  type?: string;
  path?: readonly (string | number)[];
  extensions?: Readonly<Record<string, unknown>>;
  locations?: readonly { line: number; column: number }[];
  message: string;
}

export function toErrorJson(error: GraphQLError): GitHubErrorJson {
  const cause = error.originalError;
  const extensions = cause instanceof ApiError ? cause.extensions : error.extensions;
  return {
    ...(cause instanceof ApiError && { type: cause.type }),
    ...(error.path && { path: error.path }),
    ...(extensions && Object.keys(extensions).length > 0 && { extensions }),
    ...(error.locations && { locations: error.locations }),
    message: error.message,
  };
}
