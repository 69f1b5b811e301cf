/** The parsed configuration, for those who need a part of it. */
export const CONFIG = Symbol('CONFIG');
