package workshop;

import jakarta.persistence.Entity;

@Entity
public class Tyre extends SparePart {
    public double diameterInInches;

    static Tyre sample() {
        Tyre tyre = filled(new Tyre(), "TY-28");
        tyre.diameterInInches = 27.5;
        return tyre;
    }

    @Override
    public String toString() {
        return super.toString() + " " + diameterInInches;
    }
}
