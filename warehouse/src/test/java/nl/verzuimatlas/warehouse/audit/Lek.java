package nl.verzuimatlas.warehouse.audit;

/**
 * A leak that is planted.
 *
 * @param naam what is planted
 * @param aanval the attack that must find it
 * @param veilig the release without the leak
 * @param lek the release with it
 */
record Lek(String naam, Aanval aanval, Proefuitgave veilig, Proefuitgave lek) {
    @Override
    public String toString() {
        return naam;
    }
}
