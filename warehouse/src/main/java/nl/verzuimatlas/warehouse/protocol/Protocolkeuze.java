package nl.verzuimatlas.warehouse.protocol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which protocols hold for a school on a day: every national one, and the most specific other one that names the school, its
 * gemeente or its region (docs/adr/0021-protocol-rules.md).
 *
 * @param protocollen the protocols in use
 */
public record Protocolkeuze(Protocollen protocollen) {

    /**
     * The protocols that hold, the national ones first.
     *
     * @throws GeenKeuzeException if two protocols name the school equally precisely
     */
    public List<Protocol> geldend(School school, LocalDate dag) {
        List<Protocol> mogelijk = protocollen.lijst().stream()
                .filter(protocol -> protocol.geldtOp(dag) && protocol.sectoren().contains(school.sector()))
                .toList();
        List<Protocol> geldend = new ArrayList<>(mogelijk.stream()
                .filter(protocol -> protocol.toepassing().landelijk())
                .toList());
        for (Nauwkeurigheid nauwkeurigheid : Nauwkeurigheid.values()) {
            List<Protocol> noemen = mogelijk.stream()
                    .filter(protocol -> !protocol.toepassing().landelijk())
                    .filter(protocol -> nauwkeurigheid.noemt(protocol.toepassing(), school, dag))
                    .toList();
            if (noemen.size() > 1) {
                throw new GeenKeuzeException(school, dag, noemen);
            }
            if (noemen.size() == 1) {
                geldend.add(noemen.get(0));
                return geldend;
            }
        }
        return geldend;
    }

    /** How a protocol names a school, the most precise first. */
    private enum Nauwkeurigheid {
        VESTIGING {
            @Override
            boolean noemt(Toepassing toepassing, School school, LocalDate dag) {
                return toepassing.vestigingen().contains(school.vestigingCode());
            }
        },
        GEMEENTE {
            @Override
            boolean noemt(Toepassing toepassing, School school, LocalDate dag) {
                return toepassing.gemeenten().contains(school.gemeenteCode());
            }
        },
        REGIO {
            @Override
            boolean noemt(Toepassing toepassing, School school, LocalDate dag) {
                return school.regios().stream()
                        .filter(regio -> regio.geldtOp(dag))
                        .anyMatch(regio -> toepassing.regios().contains(regio.regio()));
            }
        };

        abstract boolean noemt(Toepassing toepassing, School school, LocalDate dag);
    }

    /**
     * A school as far as it matters for the choice.
     *
     * @param vestigingCode vestiging
     * @param gemeenteCode gemeente where it stands
     * @param sector school type
     * @param regios regions that the gemeente lies in
     */
    public record School(String vestigingCode, String gemeenteCode, Sector sector, List<Regiolid> regios) {

        public School {
            regios = List.copyOf(regios);
        }
    }

    /**
     * A region that a gemeente lies in.
     *
     * @param regio the region
     * @param van first day
     * @param tot first day on which it does not any more; empty: still
     */
    public record Regiolid(Toepassing.Regio regio, LocalDate van, Optional<LocalDate> tot) {

        boolean geldtOp(LocalDate dag) {
            return !dag.isBefore(van) && tot.map(dag::isBefore).orElse(true);
        }
    }

    /** Two protocols name a school equally precisely; the message names them, in Dutch. */
    public static final class GeenKeuzeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GeenKeuzeException(School school, LocalDate dag, List<Protocol> protocollen) {
            super("voor vestiging " + school.vestigingCode() + " in gemeente " + school.gemeenteCode() + " gelden op "
                    + dag
                    + " even precies de protocollen "
                    + protocollen.stream().map(Protocol::id).collect(Collectors.joining(" en "))
                    + "; pas bij een van beide toepassing of geldig_tot aan");
        }
    }
}
