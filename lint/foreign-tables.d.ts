import type { Rule } from 'eslint';

export declare const foreignTables: Rule.RuleModule;
/** Which room each table belongs to: the one whose entity it is. */
export declare function ownersBelow(src: string): Map<string, string>;
