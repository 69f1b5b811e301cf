type Plain<Value> = Value extends (infer One extends object)[] ? Found<One>[] : Value;

/** An answer as arithmetic has it: stakeholders and the like by their ids, as the table holds them, and nothing in words. */
export type Found<Answer> = { [Name in Exclude<keyof Answer, 'reason'>]: Plain<Answer[Name]> };

/** The numbers of an answer. */
export type Figures<Answer> = {
  [Name in keyof Answer as Answer[Name] extends number | null ? Name : never]: Answer[Name];
};
