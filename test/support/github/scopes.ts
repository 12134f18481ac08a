import type { GitHubErrorJson } from './errorJson';
import type { SelectedField } from './selectedFields';

/** GitHub's refusal of the whole query, one error for each field that the token's scopes do not open. */
export function missingScopes(
  fields: readonly SelectedField[],
  granted: readonly string[],
): GitHubErrorJson[] {
  return fields.flatMap((field) => {
    const wanted = scopesFor(field);
    const errors =
      wanted && !wanted.some((scope) => grants(granted, scope)) ? [refusal(field, wanted, granted)] : [];
    return [...errors, ...missingScopes(field.children, granted)];
  });
}

function scopesFor({ typeName, node }: SelectedField): string[] | undefined {
  const name = node.name.value;
  if (typeName === 'Organization' && (name === 'teams' || name === 'team')) return ['read:org'];
  return typeName === 'Team' && name !== '__typename' ? ['read:org', 'read:discussion'] : undefined;
}

function grants(granted: readonly string[], scope: string): boolean {
  const [, subject] = scope.split(':');
  return [scope, `write:${subject}`, `admin:${subject}`].some((wider) => granted.includes(wider));
}

function refusal({ node }: SelectedField, wanted: string[], granted: readonly string[]): GitHubErrorJson {
  const quoted = (scopes: readonly string[]) => scopes.map((scope) => `'${scope}'`).join(', ');
  const { line = 1, column = 1 } = node.loc?.startToken ?? {};
  return {
    type: 'INSUFFICIENT_SCOPES',
    locations: [{ line, column }],
    message:
      'Your token has not been granted the required scopes to execute this query. ' +
      `The '${node.name.value}' field requires one of the following scopes: [${quoted(wanted)}], ` +
      `but your token has only been granted the: [${quoted(granted)}] scopes. ` +
      "Please modify your token's scopes at: https://github.com/settings/tokens.",
  };
}
