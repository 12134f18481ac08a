import { aBody, anImport, aWhole, type SourceLanguage } from '../language';

/** Formats in which everything is meant for others. */
export const wholeFiles: readonly SourceLanguage[] = [
  whole(['.proto', '.thrift'], ['//', '#'], (word) => word === 'import' || word === 'include'),
  whole(['.graphql', '.graphqls', '.gql'], ['#']),
  whole(['.avsc', '.avdl'], []),
  whole(
    ['openapi.yaml', 'openapi.yml', 'openapi.json', 'swagger.yaml', 'swagger.yml', 'swagger.json'],
    ['#'],
  ),
  // A header that is only included in its own library can't be told from its public ones.
  whole(['.h', '.hh', '.hpp', '.hxx'], ['//']),
];

/** C and C++: others see the headers. */
export const c: SourceLanguage = {
  endings: ['.c', '.cc', '.cpp', '.cxx'],
  comments: ['//'],
  blocks: [['/*', '*/']],
  indent: 4,
  read: ({ words }) => (words[1] === 'include' ? anImport : aBody(false)),
};

function whole(
  endings: readonly string[],
  comments: readonly string[],
  isImport: (word: string | undefined) => boolean = () => false,
): SourceLanguage {
  return {
    endings,
    comments,
    blocks: comments.includes('//') ? [['/*', '*/']] : [],
    indent: 2,
    read: ({ words }) =>
      isImport(words[0]) || (words[0] === '#' && words[1] === 'include') ? anImport : aWhole(true),
  };
}

/** Terraform: what a module takes and gives. */
export const terraform: SourceLanguage = {
  endings: ['.tf'],
  comments: ['#', '//'],
  blocks: [['/*', '*/']],
  indent: 2,
  read: ({ words: [word] }) => aWhole(word === 'variable' || word === 'output'),
};

/** GitHub Actions: what an action takes and gives. */
export const action: SourceLanguage = {
  endings: ['/action.yml', '/action.yaml'],
  comments: ['#'],
  indent: 2,
  read: ({ words: [word] }) => aWhole(word === 'inputs' || word === 'outputs'),
};
