package workshop;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.Year;

@Entity
@Table(indexes = @Index(columnList = "kind, modelYear DESC"))
public class Bicycle extends PanacheEntity {
    public enum Kind {
        CITY,
        CARGO,
        RACING
    }

    @ManyToOne(optional = false)
    public Customer owner;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    @Column(unique = true, length = 24, nullable = false)
    public String frameNumber;

    public Year modelYear;
    public LocalDate boughtOn;
    public boolean electric;

    static Bicycle sample(Customer owner) {
        Bicycle bicycle = new Bicycle();
        bicycle.owner = owner;
        bicycle.kind = Kind.CARGO;
        bicycle.frameNumber = "WX-1877";
        bicycle.modelYear = Year.of(2021);
        bicycle.boughtOn = LocalDate.of(2022, 4, 30);
        bicycle.electric = true;
        return bicycle;
    }

    @Override
    public String toString() {
        return kind + " " + frameNumber + " " + modelYear + " " + boughtOn + " " + electric;
    }
}
