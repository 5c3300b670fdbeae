/** Where the schema is kept. */
export declare const schemaPath: string;
/** The schema, as JSON. */
export declare function configurationSchema(): string;
