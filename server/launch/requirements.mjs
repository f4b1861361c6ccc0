import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))
const executable = (name) => (process.platform === 'win32' ? `${name}.cmd` : name)

/**
 * The first dotted number of what a programme says of its version: "v20.20.2", 'openjdk version "17.0.15"',
 * "Apache Maven 3.8.7"; Java 8 calls itself 1.8.
 * @param {string} text
 * @returns {[number, number] | null}
 */
export function parseVersion(text) {
  const found = /(\d+)(?:\.(\d+))?/.exec(text)
  if (!found) return null
  const [major, minor] = [Number(found[1]), Number(found[2] ?? 0)]
  return major === 1 && /java|jdk/i.test(text) ? [minor, 0] : [major, minor]
}

/**
 * @param {[number, number] | null} version
 * @param {[number, number]} lowest
 */
export function isAtLeast(version, [major, minor]) {
  return version !== null && (version[0] > major || (version[0] === major && version[1] >= minor))
}

/**
 * One sentence with its cure for each thing that is missing or too old; null stands for "not found".
 * @param {{ node: string, java: string | null, compiler: boolean, maven: string | null }} found
 * @returns {string[]}
 */
export function missing({ node, java, compiler, maven }) {
  const complaints = []
  if (!isAtLeast(parseVersion(node), [20, 20]))
    complaints.push(
      `Node ${node} is too old: Yimen needs Node 20.20 or later. Install it from https://nodejs.org/en/download or by: nvm install 20`
    )
  const jdk =
    'Debian and Ubuntu: apt-get install openjdk-17-jdk-headless; macOS: brew install openjdk@17; others: https://adoptium.net'
  if (java === null) complaints.push(`Java was not found: the process engine needs Java 17 or later. ${jdk}`)
  else if (!isAtLeast(parseVersion(java), [17, 0]))
    complaints.push(
      `${firstLine(java)} is too old: the process engine needs Java 17 or later, in PATH or by JAVA_HOME. ${jdk}`
    )
  else if (!compiler)
    complaints.push(`Java is there without its compiler (javac), which builds the process engine. ${jdk}`)
  if (maven === null)
    complaints.push(
      'Maven was not found: it builds the process engine. Debian and Ubuntu: apt-get install maven; macOS: brew install maven; others: https://maven.apache.org/install.html'
    )
  else if (!isAtLeast(parseVersion(maven), [3, 6]))
    complaints.push(
      `${firstLine(maven)} is too old: Yimen needs Maven 3.6.3 or later. See https://maven.apache.org/install.html`
    )
  return complaints
}

/** @param {string} text */
const firstLine = (text) => text.split('\n', 1)[0]

/** Java of JAVA_HOME when that is set, as Maven does it. */
export function javaCommand(name = 'java') {
  const own =
    process.env.JAVA_HOME &&
    join(process.env.JAVA_HOME, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return own && existsSync(own) ? own : name
}

/** The wrapper of the repository when there is one. */
export function mavenCommand() {
  const wrapper = join(root, process.platform === 'win32' ? 'mvnw.cmd' : 'mvnw')
  return existsSync(wrapper) ? wrapper : executable('mvn')
}

/**
 * Looks at this machine. Maven is a second of Java, so its version is asked only where it will be used.
 * @param {{ toBuild: boolean }} needs
 */
export function findMissing({ toBuild }) {
  return missing({
    node: process.versions.node,
    java: versionOf(javaCommand(), '-version'),
    compiler: !toBuild || versionOf(javaCommand('javac'), '-version') !== null,
    maven: toBuild ? versionOf(mavenCommand(), '--version') : '3.6'
  })
}

/**
 * @param {string} command
 * @param {string} argument
 */
function versionOf(command, argument) {
  const { status, stdout, stderr } = spawnSync(command, [argument], {
    encoding: 'utf8',
    shell: process.platform === 'win32'
  })
  // Java says its version on standard error, Maven colours its own.
  return status === 0 ? stripVTControlCharacters(`${stdout}${stderr}`).trim() : null
}
