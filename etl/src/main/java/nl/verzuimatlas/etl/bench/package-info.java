/** Benchmarks and endurance runs: how fast, with how much memory, and whether it survives being killed or fuzzed. */
package nl.verzuimatlas.etl.bench;
