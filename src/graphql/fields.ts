import { applyDecorators } from '@nestjs/common';
import { Field, Float, Int, type FieldOptions, type ReturnTypeFunc } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  buildMessage,
  IsArray,
  IsInt,
  IsNumber,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  Validate,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  ValidatorConstraint,
  type ValidationArguments,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { GraphQLDate, GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';
import { cleanLine, cleanText, fold, isWellFormed } from '../kernel/text.js';
import { type Bound, boundNow } from '../records/bounds.js';
import { EARLIEST_YEAR, LATEST_YEAR, scalarDay, stockholmDate } from '../kernel/time.js';

/*
 * One decorator a field of an input: what GraphQL shows of it, how it is cleaned and what it must satisfy.
 * `optional` fields may be left out; where `clearable` too, null empties the stored value.
 */

/** An input that changes a row: which, from which version, and any of its fields. */
export type ChangeOf<T extends { id: string; version: number }> = Partial<T> & Pick<T, 'id' | 'version'>;

interface InputOptions {
  optional?: boolean;
  clearable?: boolean;
  defaultValue?: unknown;
}

@ValidatorConstraint({ name: 'wellFormed' })
class WellFormed implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value !== 'string' || isWellFormed(value);
  }
  defaultMessage(): string {
    return 'must not hold NUL or half a surrogate pair';
  }
}

@ValidatorConstraint({ name: 'plausibleDate' })
class PlausibleDate implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    const year = Number((value instanceof Date ? stockholmDate(value) : String(value)).replace(/-.*/, ''));
    return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
  }
  defaultMessage({ property }: ValidationArguments): string {
    return `${property} must lie between the years ${EARLIEST_YEAR} and ${LATEST_YEAR}`;
  }
}

/** A greatest or least number, which may move with the day; told as class-validator tells `Max` and `Min`. */
const AtMost = (bound: Bound): PropertyDecorator =>
  typeof bound === 'number'
    ? Max(bound)
    : ValidateBy({
        name: 'max',
        validator: {
          validate: (value) => typeof value === 'number' && value <= boundNow(bound),
          defaultMessage: buildMessage((each) => `${each}$property must not be greater than ${boundNow(bound)}`),
        },
      });
const AtLeast = (bound: Bound): PropertyDecorator =>
  typeof bound === 'number'
    ? Min(bound)
    : ValidateBy({
        name: 'min',
        validator: {
          validate: (value) => typeof value === 'number' && value >= boundNow(bound),
          defaultMessage: buildMessage((each) => `${each}$property must not be less than ${boundNow(bound)}`),
        },
      });

/** What a line, or each of several, has to look like. */
export const Shaped = ({ matches, message }: { matches: RegExp; message: string }, each: boolean) =>
  Matches(matches, { each, message });

function input(type: ReturnTypeFunc, description: string, options: InputOptions, ...rules: PropertyDecorator[]) {
  const { optional = false, clearable = false, defaultValue } = options;
  const shown: FieldOptions = { description, nullable: optional };
  if (defaultValue !== undefined) Object.assign(shown, { defaultValue });
  return applyDecorators(
    Field(type, shown),
    ValidateIf((_object, value) => value !== undefined && !(clearable && value === null)),
    ...rules,
  );
}

const cleaned = (clean: (value: string) => string) =>
  Transform(({ value }: { value: unknown }) => {
    if (typeof value === 'string') return clean(value);
    if (Array.isArray(value)) return value.map((item: unknown) => (typeof item === 'string' ? clean(item) : item));
    return value;
  });

/** A single line, at most 200 characters unless `max` says otherwise. */
export const LineInput = (
  description: string,
  { max = 200, min = 1, ...rest }: InputOptions & { max?: number; min?: number } = {},
) =>
  input(
    () => String,
    description,
    rest,
    cleaned(cleanLine),
    IsString(),
    Validate(WellFormed),
    MinLength(min),
    MaxLength(max),
  );

/** Text of several lines, at most 20,000 characters unless `max` says otherwise; some unless it may be left out. */
export const TextInput = (
  description: string,
  { max = 20_000, min, ...rest }: InputOptions & { max?: number; min?: number } = {},
) =>
  input(
    () => String,
    description,
    rest,
    cleaned(cleanText),
    IsString(),
    Validate(WellFormed),
    ...((min ?? !rest.optional) ? [MinLength(min ?? 1)] : []),
    MaxLength(max),
  );

/** A secret: taken as it is, but in NFC (RFC 8265, OpaqueString). */
export const SecretInput = (description: string, { min = 1 }: { min?: number } = {}) =>
  input(
    () => String,
    description,
    {},
    cleaned((v) => v.normalize('NFC')),
    IsString(),
    Validate(WellFormed),
    MinLength(min),
    MaxLength(200),
  );

/** Of lines that are folded alike, the first. */
const unlike = (lines: unknown[]): unknown[] => {
  const known = new Set<unknown>();
  return lines.filter((line) => {
    const key = typeof line === 'string' ? fold(line) || line : line;
    return !known.has(key) && known.add(key);
  });
};

/** A list of short lines. Those that differ in case, accents or spaces alone are one, as the first is spelled. */
export const LinesInput = (
  description: string,
  { max = 80, most = 50, ...rest }: InputOptions & { max?: number; most?: number } = {},
) =>
  input(
    () => [String],
    description,
    { optional: true, ...rest },
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value)
        ? unlike(value.map((item: unknown) => (typeof item === 'string' ? cleanLine(item) : item)))
        : value,
    ),
    IsArray(),
    ArrayMaxSize(most),
    IsString({ each: true }),
    Validate(WellFormed, { each: true }),
    MinLength(1, { each: true }),
    MaxLength(max, { each: true }),
  );

export const IdInput = (description: string, options: InputOptions = {}) =>
  input(() => GraphQLUUID, description, options, IsString());

export const IdsInput = (description: string, { max = 200, ...rest }: InputOptions & { max?: number } = {}) =>
  input(() => [GraphQLUUID], description, { optional: true, ...rest }, IsArray(), ArrayMaxSize(max), ArrayUnique());

export const IntInput = (
  description: string,
  { min = 0, max = 2_147_483_647, ...rest }: InputOptions & { min?: Bound; max?: Bound } = {},
) => input(() => Int, description, rest, IsInt(), AtLeast(min), AtMost(max));

/** A quantity with two decimals at most, as money and hours have. */
export const AmountInput = (
  description: string,
  { min = 0, max = 999_999_999_999, ...rest }: InputOptions & { min?: Bound; max?: Bound } = {},
) => input(() => Float, description, rest, IsNumber({ maxDecimalPlaces: 2 }), AtLeast(min), AtMost(max));

/** The version that the caller saw: a stale one gets CONFLICT. */
export const VersionInput = () => IntInput('The version that the change starts from, as last read.', { min: 1 });

export const FlagInput = (description: string, options: InputOptions = {}) =>
  input(() => Boolean, description, options);

/** A calendar date, as YYYY-MM-DD in code. The scalar makes it midnight in UTC, where the day is to be taken back from. */
export const DateInput = (description: string, options: InputOptions = {}) =>
  input(
    () => GraphQLDate,
    description,
    options,
    Transform(({ value }: { value: unknown }) => (value instanceof Date ? scalarDay(value) : value)),
    Validate(PlausibleDate),
  );

/** An instant, as a Date in code. */
export const DateTimeInput = (description: string, options: InputOptions = {}) =>
  input(() => GraphQLDateTime, description, options, Validate(PlausibleDate));

export const EnumInput = (type: ReturnTypeFunc, description: string, options: InputOptions = {}) =>
  input(type, description, options);

/** Another input within this one. */
export const NestedInput = <T extends object>(
  type: () => new () => T,
  description: string,
  options: InputOptions = {},
) => input(type as ReturnTypeFunc, description, options, ValidateNested(), Type(type));

/** A list of other inputs within this one. */
export const NestedListInput = <T extends object>(
  type: () => new () => T,
  description: string,
  { max = 100, ...rest }: InputOptions & { max?: number } = {},
) =>
  input(
    () => [type()],
    description,
    { optional: true, ...rest },
    IsArray(),
    ArrayMaxSize(max),
    ValidateNested({ each: true }),
    Type(type),
  );

/** What narrows a list down; it may be left out, or null. */
export const FilterArg = <T extends object>(type: () => new () => T, description: string) =>
  NestedInput(type, description, { optional: true, clearable: true });
