/** Told apart by people with any colour vision (after Okabe & Ito 2008); the same as in exported pictures. */
export const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#8c564b', '#5b4ea8'];
export const OTHERS = '#9a9a9a';
