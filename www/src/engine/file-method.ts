/** What the worker for files answers. */
export type FileMethod = "workbook" | "note_chart" | "note" | "read_workbook" | "read_document" | "months_csv" | "picture" | "frozen";
