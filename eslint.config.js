import path from 'node:path'
import { defineConfig } from 'eslint/config'
import astro from 'eslint-plugin-astro'
import tseslint from 'typescript-eslint'
import { importFault } from './scripts/import-rules.ts'

const root = import.meta.dirname

/** The import rules of `scripts/import-rules.ts`, shown where the import is written. */
const layers = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = path.relative(path.join(root, 'reports'), context.filename).split(path.sep).join('/')
    const check = (node) => {
      const specifier = node.source?.value
      if (typeof specifier !== 'string') return
      const relative = specifier.startsWith('.')
      const imported = relative ? path.posix.join(path.posix.dirname(file), specifier) : specifier
      const fault = importFault(file, imported, relative ? 'file' : 'package')
      if (fault !== undefined) context.report({ node, message: fault })
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
    }
  },
}

/** Below the hosts the same input gives the same bytes, in Node and in a browser. */
const pure = {
  'no-restricted-globals': [
    'error',
    ...['process', 'console', 'fetch', 'setTimeout', 'setInterval', 'window', 'document', 'navigator'].map(
      (name) => ({ name, message: 'Only reports/hosts/ knows the world outside.' }),
    ),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'No clock below the hosts.' },
    { object: 'performance', property: 'now', message: 'No clock below the hosts.' },
    { object: 'Math', property: 'random', message: 'No randomness below the hosts.' },
    { object: 'crypto', property: 'randomUUID', message: 'No randomness below the hosts.' },
    { object: 'crypto', property: 'getRandomValues', message: 'No randomness below the hosts.' },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'No clock below the hosts.',
    },
    {
      selector: 'CallExpression[callee.property.name=/^toLocale|^localeCompare$/]',
      message: 'The result hangs on the machine; compare code units or use a table of words.',
    },
  ],
}

export default defineConfig(
  {
    ignores: [
      'dist/',
      'out/',
      'site/',
      '.astro/',
      '.cache/',
      'coverage/',
      'tests/fixtures/',
      '**/.output/',
      '**/*.md',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    ignores: ['**/*.astro/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // The characters of a text are its code points, here as in Unicode's own rules for Chinese.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      eqeqeq: 'error',
      'max-params': ['error', 3],
      'max-lines': ['warn', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['warn', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['tests/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['reports/**/*.ts'],
    plugins: { duizhao: { rules: { layers } } },
    rules: { 'duizhao/layers': 'error' },
  },
  { files: ['reports/**/*.ts'], ignores: ['reports/hosts/**'], rules: pure },
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],
  {
    files: ['**/*.astro'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: { 'astro/no-set-html-directive': 'error', 'astro/no-unused-css-selector': 'error' },
  },
)
