import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsUUID, Max, Min } from 'class-validator';
import type { NetworkFilter } from '../ties/network.inputs.js';
import { type TieKind, TieKindEnum } from '../ties/tie.enums.js';
import { type Separator, SEPARATORS } from './tables.js';

/** The filter of the analysis, as parameters of an address. */
export class ExportQuery implements NetworkFilter {
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  asOf?: string;

  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  since?: string;

  @IsOptional()
  @IsUUID()
  areaId?: string;

  @IsOptional()
  @IsUUID()
  focusAreaId?: string;

  @IsOptional()
  @IsUUID()
  initiativeId?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(36_500)
  halfLifeDays?: number;

  @IsOptional()
  @Transform(({ value }: { value: unknown }) => [value].flat())
  @IsIn(Object.keys(TieKindEnum), { each: true })
  ties?: TieKind[];

  /** Of the tables; other files take no notice. */
  @IsOptional()
  @IsIn(SEPARATORS)
  separator?: Separator;
}
