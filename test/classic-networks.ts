/*
 * Networks whose measures are published, as pairs or attendances. Facts of the literature: who is tied to whom.
 */

/** Zachary's karate club (1977): 34 members, who saw whom outside of the club. */
export const KARATE: [number, number][] =
  `1-2 1-3 1-4 1-5 1-6 1-7 1-8 1-9 1-11 1-12 1-13 1-14 1-18 1-20 1-22 1-32 2-3 2-4 2-8 2-14 2-18
  2-20 2-22 2-31 3-4 3-8 3-9 3-10 3-14 3-28 3-29 3-33 4-8 4-13 4-14 5-7 5-11 6-7 6-11 6-17 7-17 9-31 9-33 9-34 10-34 14-34 15-33
  15-34 16-33 16-34 19-33 19-34 20-34 21-33 21-34 23-33 23-34 24-26 24-28 24-30 24-33 24-34 25-26 25-28 25-32 26-32 27-30 27-34
  28-34 29-32 29-34 30-33 30-34 31-33 31-34 32-33 32-34 33-34`
    .split(/\s+/)
    .map((pair) => pair.split('-').map(Number) as [number, number]);

/** Marriages between Florentine families about 1430 (Padgett & Ansell 1993). */
export const FLORENCE: [string, string][] =
  `Acciaiuoli-Medici Castellani-Peruzzi Castellani-Strozzi Castellani-Barbadori Medici-Barbadori
  Medici-Ridolfi Medici-Tornabuoni Medici-Albizzi Medici-Salviati Salviati-Pazzi Peruzzi-Strozzi Peruzzi-Bischeri Strozzi-Ridolfi
  Strozzi-Bischeri Ridolfi-Tornabuoni Tornabuoni-Guadagni Albizzi-Ginori Albizzi-Guadagni Bischeri-Guadagni Guadagni-Lamberteschi`
    .split(/\s+/)
    .map((pair) => pair.split('-') as [string, string]);

/** Davis, Gardner & Gardner, "Deep South" (1941): which of 18 women was at which of 14 events. */
export const SOUTH: Record<string, number[]> = {
  Evelyn: [1, 2, 3, 4, 5, 6, 8, 9],
  Laura: [1, 2, 3, 5, 6, 7, 8],
  Theresa: [2, 3, 4, 5, 6, 7, 8, 9],
  Brenda: [1, 3, 4, 5, 6, 7, 8],
  Charlotte: [3, 4, 5, 7],
  Frances: [3, 5, 6, 8],
  Eleanor: [5, 6, 7, 8],
  Pearl: [6, 8, 9],
  Ruth: [5, 7, 8, 9],
  Verne: [7, 8, 9, 12],
  Myra: [8, 9, 10, 12],
  Katherine: [8, 9, 10, 12, 13, 14],
  Sylvia: [7, 8, 9, 10, 12, 13, 14],
  Nora: [6, 7, 9, 10, 11, 12, 13, 14],
  Helen: [7, 8, 10, 11, 12],
  Dorothy: [8, 9],
  Olivia: [9, 11],
  Flora: [9, 11],
};
