/* What every table that ties something to areas or focus areas has in common. */

export const areaLinks = { of: 'area', field: 'areaIds', called: 'an area' } as const;

export const focusAreaLinks = { of: 'focus_area', field: 'focusAreaIds', called: 'a focus area' } as const;
