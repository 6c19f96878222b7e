window.KundcenterIntake={mount(){}}
