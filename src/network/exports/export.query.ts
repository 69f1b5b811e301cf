import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { TieKindEnum } from '../network.type.js';

/** The filter of the analysis, as parameters of an address. */
export class ExportQuery {
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
  @IsIn(Object.keys(TieKindEnum), { each: true })
  ties?: string[] | string;
}
