import { applyDecorators } from '@nestjs/common';
import { Field, type ReturnTypeFunc } from '@nestjs/graphql';
import { Exclude, Expose, Transform } from 'class-transformer';
import { IsDefined } from 'class-validator';

/* One thing has one word: what had another one is taken and answered by both for a while. */

/** Why the old name is not to be used. */
export const calledNow = (name: string): string => `It is called ${name}, as all of its kind.`;

interface Renaming {
  type: ReturnTypeFunc;
  description: string;
  /** The name that it had. */
  formerly: string;
  optional?: boolean;
}

/** An input under its name; the old one counts where this one is not given. @throws BAD_USER_INPUT where neither is, and one must */
export const RenamedInput = ({ type, description, formerly, optional = false }: Renaming): PropertyDecorator =>
  applyDecorators(
    Field(type, { description, nullable: true }),
    Expose(),
    Transform(({ value, obj }: { value: unknown; obj: Record<string, unknown> }) => value ?? obj[formerly]),
    (target: object, property: string | symbol) => {
      Field(type, { description, nullable: true, deprecationReason: calledNow(String(property)) })(target, formerly);
      Exclude({ toClassOnly: true })(target, formerly);
    },
    ...(optional ? [] : [IsDefined({ message: '$property must be given' })]),
  );
