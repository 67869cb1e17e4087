import { plainToInstance, Transform } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
  validateSync,
} from 'class-validator';
import { resolve } from 'node:path';

const emptyAsAbsent = ({ value }: { value: unknown }) => (value === '' ? undefined : value);

/**
 * Everything the environment can say, checked once at start. The names are the stable interface of the product; a variable
 * that is set and unusable stops the start with its name and the reason.
 */
export class Environment {
  /** An existing Postgres 18 server, as an owner that may create roles; unset = the embedded server. */
  @IsOptional()
  @Transform(emptyAsAbsent)
  @Matches(/^postgres(ql)?:\/\//, { message: 'must begin with postgres:// or postgresql://' })
  @ValidateBy({
    name: 'address',
    validator: { validate: (value) => URL.canParse(String(value)), defaultMessage: () => 'is not a complete address' },
  })
  DATABASE_URL?: string;

  @Transform(({ value }) => (value === undefined || value === '' ? 3000 : Number(value)))
  @IsInt()
  @Min(0)
  @Max(65535)
  QAITU_PORT: number;

  /** The address the HTTP server listens on. */
  @Transform(({ value }) => (value === undefined || value === '' ? '127.0.0.1' : value))
  @IsString()
  QAITU_HOST: string;

  @Transform(({ value }) => resolve(value === undefined || value === '' ? '.qaitu' : String(value)))
  @IsString()
  QAITU_DATA_DIR: string;

  /** At least 32 characters; from it the keys for IINs, cookies and the runtime role are derived. */
  @IsOptional()
  @Transform(emptyAsAbsent)
  @Length(32, 512)
  QAITU_SECRET_KEY?: string;

  @IsOptional()
  @Transform(emptyAsAbsent)
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  QAITU_PUBLIC_URL?: string;

  /** The mail server, with user and password where it asks for them; unset = mail waits in the outbox. */
  @IsOptional()
  @Transform(emptyAsAbsent)
  @Matches(/^smtps?:\/\//, { message: 'must begin with smtp:// or smtps://' })
  @ValidateBy({
    name: 'address',
    validator: { validate: (value) => URL.canParse(String(value)), defaultMessage: () => 'is not a complete address' },
  })
  QAITU_SMTP_URL?: string;

  /** The sender of mails, an address or `Name <address>`. */
  @IsOptional()
  @Transform(emptyAsAbsent)
  @Matches(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/, { message: 'must be an address or Name <address>' })
  QAITU_MAIL_FROM?: string;

  /** Who runs the register, as a consent must name it (law on personal data); in the three languages. */
  @Transform(({ value }) => value || 'Қазақстан Республикасы Ғылым және жоғары білім министрлігі')
  @Length(1, 300)
  QAITU_OPERATOR_NAME_KK: string;

  @Transform(({ value }) => value || 'Министерство науки и высшего образования Республики Казахстан')
  @Length(1, 300)
  QAITU_OPERATOR_NAME_RU: string;

  @Transform(({ value }) => value || 'Ministry of Science and Higher Education of the Republic of Kazakhstan')
  @Length(1, 300)
  QAITU_OPERATOR_NAME_EN: string;

  /** The operator's business identification number. */
  @IsOptional()
  @Transform(emptyAsAbsent)
  @Matches(/^\d{12}$/, { message: 'must be twelve digits' })
  QAITU_OPERATOR_BIN?: string;

  /** Where people turn about their data: an address or a telephone number. */
  @IsOptional()
  @Transform(emptyAsAbsent)
  @Length(1, 200)
  QAITU_OPERATOR_CONTACT?: string;

  /** Within how many days a request about personal data has to be answered; the law in force decides, not this default. */
  @Transform(({ value }) => (value === undefined || value === '' ? 15 : Number(value)))
  @IsInt()
  @Min(1)
  @Max(90)
  QAITU_DATA_REQUEST_DAYS: number;

  /** Tests and demonstrations only: a fixed clock, an ISO instant or a calendar date. */
  @IsOptional()
  @Transform(emptyAsAbsent)
  @IsISO8601()
  QAITU_NOW?: string;

  @Transform(({ value }) => value ?? 'development')
  @IsIn(['development', 'production', 'test'])
  NODE_ENV: 'development' | 'production' | 'test';

  @Transform(({ value }) => (value === undefined || value === '' ? 'info' : value))
  @IsIn(['silent', 'error', 'warn', 'info', 'debug'])
  QAITU_LOG_LEVEL: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

const VARIABLES = [
  'DATABASE_URL',
  'QAITU_PORT',
  'QAITU_HOST',
  'QAITU_DATA_DIR',
  'QAITU_SECRET_KEY',
  'QAITU_PUBLIC_URL',
  'QAITU_SMTP_URL',
  'QAITU_MAIL_FROM',
  'QAITU_OPERATOR_NAME_KK',
  'QAITU_OPERATOR_NAME_RU',
  'QAITU_OPERATOR_NAME_EN',
  'QAITU_OPERATOR_BIN',
  'QAITU_OPERATOR_CONTACT',
  'QAITU_DATA_REQUEST_DAYS',
  'QAITU_NOW',
  'NODE_ENV',
  'QAITU_LOG_LEVEL',
] as const satisfies readonly (keyof Environment)[];

/** What the rest of the house reads; never `process.env`. */
export interface Configuration {
  readonly databaseUrl: string | undefined;
  readonly port: number;
  readonly host: string;
  readonly dataDirectory: string;
  readonly secretKey: string | undefined;
  /** The origin users type, without a trailing slash. */
  readonly publicUrl: string | undefined;
  /** The mail server; undefined where none is configured. */
  readonly smtpUrl: string | undefined;
  /** The sender of mails. */
  readonly mailFrom: string;
  /** The origin of links in mails: the public one, or this machine's where none is configured. */
  readonly linkOrigin: string;
  /** Who runs the register, as consents name it. */
  readonly operator: {
    readonly name: { readonly kk: string; readonly ru: string; readonly en: string };
    readonly bin: string | null;
    readonly contact: string | null;
  };
  /** Within how many days a request about personal data has to be answered. */
  readonly dataRequestDays: number;
  /** A fixed instant, or undefined for the real clock. */
  readonly fixedNow: Date | undefined;
  readonly production: boolean;
  readonly logLevel: Environment['QAITU_LOG_LEVEL'];
}

/** The environment cannot be used as it is; the message names each variable and what is wrong with it. */
export class ConfigurationError extends Error {
  readonly code = 'configuration_invalid';
}

/**
 * Reads and checks the environment.
 *
 * @throws ConfigurationError naming every variable that cannot be used
 */
export function readConfiguration(environment: NodeJS.ProcessEnv = process.env): Configuration {
  const checked = plainToInstance(Environment, Object.fromEntries(VARIABLES.map((name) => [name, environment[name]])));
  const problems = validateSync(checked, { whitelist: true }).map(
    (problem) => `${problem.property}: ${Object.values(problem.constraints ?? {}).join('; ')}`,
  );
  if (checked.NODE_ENV === 'production' && !checked.QAITU_SECRET_KEY) {
    problems.push(
      'QAITU_SECRET_KEY: must be set when NODE_ENV=production (at least 32 characters; keep it safe and backed up)',
    );
  }
  if (checked.NODE_ENV === 'production' && checked.QAITU_NOW) {
    problems.push('QAITU_NOW: a fixed clock is for tests and demonstrations only, not for NODE_ENV=production');
  }
  if (problems.length > 0)
    throw new ConfigurationError(`The configuration cannot be used:\n  ${problems.join('\n  ')}`);
  const publicUrl = checked.QAITU_PUBLIC_URL?.replace(/\/+$/, '');
  const linkOrigin = publicUrl ?? `http://localhost:${checked.QAITU_PORT}`;
  return {
    databaseUrl: checked.DATABASE_URL,
    port: checked.QAITU_PORT,
    host: checked.QAITU_HOST,
    dataDirectory: checked.QAITU_DATA_DIR,
    secretKey: checked.QAITU_SECRET_KEY,
    publicUrl,
    smtpUrl: checked.QAITU_SMTP_URL,
    mailFrom: checked.QAITU_MAIL_FROM ?? `Qaitu <no-reply@${new URL(linkOrigin).hostname}>`,
    linkOrigin,
    dataRequestDays: checked.QAITU_DATA_REQUEST_DAYS,
    operator: {
      name: {
        kk: checked.QAITU_OPERATOR_NAME_KK,
        ru: checked.QAITU_OPERATOR_NAME_RU,
        en: checked.QAITU_OPERATOR_NAME_EN,
      },
      bin: checked.QAITU_OPERATOR_BIN ?? null,
      contact: checked.QAITU_OPERATOR_CONTACT ?? null,
    },
    fixedNow: checked.QAITU_NOW ? new Date(checked.QAITU_NOW) : undefined,
    production: checked.NODE_ENV === 'production',
    logLevel: checked.QAITU_LOG_LEVEL,
  };
}
