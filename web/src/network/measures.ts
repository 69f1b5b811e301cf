/** What nodes may be drawn as large as. */
export const MEASURES = ['strengths', 'degrees', 'betweenness'] as const;
export type Measure = (typeof MEASURES)[number];
