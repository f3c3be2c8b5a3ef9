/** What the worker for files answers. */
export type FileMethod = "workbook" | "read_workbook" | "read_document" | "months_csv" | "picture";
