import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { LARGEST, refuse } from '../../formats/pdf-reader/problems.ts'
import type { ReadReport } from '../../formats/pdf-reader/read-report.ts'
import { errorCode } from '../node/write-file.ts'
import { UsageError } from './exit-code.ts'

/** Reads what a PDF on the disk carries. Throws a `UsageError` where no file can be read, else as `readReport` does. */
export async function readPdfFile(path: string, cwd: string): Promise<ReadReport> {
  const bytes = await readBytes(path, cwd)
  const { readReport } = await import('../../formats/pdf-reader/read-report.ts')
  return readReport(bytes)
}

async function readBytes(path: string, cwd: string): Promise<Uint8Array> {
  const full = resolve(cwd, path)
  try {
    const status = await stat(full)
    if (!status.isFile()) throw new UsageError(`“${path}” is no file. Name the PDFs in it: ${path}/*.pdf`)
    if (status.size > LARGEST) refuse('pdf/too-large', 'the PDF', LARGEST)
    return await readFile(full)
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined) throw error
    if (code === 'ENOENT') throw new UsageError(`There is no file “${path}” in ${cwd}.`)
    throw new UsageError(`“${path}” cannot be read (${code}).`)
  }
}
